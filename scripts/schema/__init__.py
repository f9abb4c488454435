"""JSON Schemas of the files in policy_data, for completion and errors in editors, made from the authoring model."""
