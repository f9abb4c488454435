"""The kinds of file in policy_data: the model of each, and the files an editor checks against it."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from scripts.compile import model

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "schemas"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name, its model, and the pattern of its paths."""

    name: str
    model: type[BaseModel]
    files: str

    @property
    def path(self) -> Path:
        """Where its schema is kept."""
        return FOLDER / f"{self.name}.json"


KINDS = (
    Kind("blocks", model.BlocksFile, "policy_data/blocks/*.yml"),
    Kind("cases", model.CasesFile, "policy_data/cases/*/*.yml"),
    Kind("citations", model.CitationsFile, "policy_data/citations.yml"),
    Kind("codes", model.CodesFile, "policy_data/codes.yml"),
    Kind("contradictions", model.ContradictionsFile, "policy_data/contradictions.yml"),
    Kind("families", model.FamiliesFile, "policy_data/families.yml"),
    Kind("outcomes", model.OutcomesFile, "policy_data/outcomes.yml"),
    Kind("payers", model.PayersFile, "policy_data/payers.yml"),
    Kind("permalinks", model.PermalinksFile, "policy_data/permalinks.yml"),
    Kind("policies", model.PolicyFile, "policy_data/policies/*/*.yml"),
    Kind("procedures", model.ProceduresFile, "policy_data/procedures.yml"),
    Kind("questions", model.QuestionsFile, "policy_data/questions/*.yml"),
    Kind("sources", model.SourcesFile, "policy_data/sources.yml"),
)
