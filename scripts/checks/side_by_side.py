"""python -m scripts.checks.side_by_side COMMAND…: run commands at the same time, each a text of its own.

What a command says is printed whole, in the order of the commands: the first while it runs, the others when it is their
turn. The exit code is 0 when all of them succeed, else 1, and those that failed are named at the end.
"""

import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Thread


@dataclass(slots=True)
class Command:
    """A command that has been started; ``lines`` are read as it says them, so that it never waits for a reader."""

    text: str
    process: "subprocess.Popen[str]"
    said: "SimpleQueue[str | None]" = field(default_factory=SimpleQueue)

    @classmethod
    def start(cls, text: str) -> "Command":
        """Start a command; what it says on either stream is kept in one."""
        parts, both = shlex.split(text), subprocess.STDOUT
        process = subprocess.Popen(  # noqa: S603 (commands of the Makefile)
            parts, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=both, text=True, errors="replace"
        )
        command = cls(text, process)
        Thread(target=command._listen, daemon=True).start()
        return command

    def _listen(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self.said.put(line)
        self.said.put(None)

    def lines(self) -> Iterator[str]:
        """What it says, until it ends."""
        while (line := self.said.get()) is not None:
            yield line


def main(texts: Sequence[str]) -> int:
    """Run the commands; return 0 when all of them succeed, else 1."""
    commands = [Command.start(text) for text in texts]
    for command in commands:
        print(command.text, flush=True)
        for line in command.lines():
            print(line, end="", flush=True)
    failed = [command.text for command in commands if command.process.wait() != 0]
    for text in failed:
        print(f"failed: {text}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
