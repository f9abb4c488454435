"""The pages: what the compiled policies say, as HTML for people, put into a mkdocs site."""
