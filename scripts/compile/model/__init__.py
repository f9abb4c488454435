"""The authoring schema: the shape of every kind of file in policy_data, as pydantic models.

The models check shapes and literals of one file. What needs several files, or the meaning of a condition, is
for ``scripts.compile.check``. A JSON Schema for editors can be generated from the models.
"""

from scripts.compile.model.base import Record as Record
from scripts.compile.model.blocks import BlocksFile as BlocksFile
from scripts.compile.model.cases import CasesFile as CasesFile
from scripts.compile.model.citations import CitationsFile as CitationsFile
from scripts.compile.model.contradictions import ContradictionsFile as ContradictionsFile
from scripts.compile.model.families import FamiliesFile as FamiliesFile
from scripts.compile.model.permalinks import PermalinksFile as PermalinksFile
from scripts.compile.model.policy import PolicyFile as PolicyFile
from scripts.compile.model.questions import ProceduresFile as ProceduresFile
from scripts.compile.model.questions import QuestionsFile as QuestionsFile
from scripts.compile.model.vocabulary import CodesFile as CodesFile
from scripts.compile.model.vocabulary import OutcomesFile as OutcomesFile
from scripts.compile.model.vocabulary import PayersFile as PayersFile
from scripts.compile.model.vocabulary import SourcesFile as SourcesFile
