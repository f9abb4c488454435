"""The command that works out a calculator."""

import argparse
from dataclasses import replace

from calc.calculators.calculator import read_inputs
from calc.case.questions import read_question
from calc.cli.answers import understood
from calc.cli.exit_codes import MET
from calc.cli.files import read_input
from calc.cli.output import print_json
from calc.errors import BadRequest
from calc.exchange.calculation_json import calculator_named, result_json
from calc.policy.library import Library


def calculate(library: Library, options: argparse.Namespace) -> int:
    """Print what a calculator makes of its inputs; raise ``BadRequest`` with every problem when one is wrong."""
    calculator = calculator_named(options.calculator)
    asked = {data["id"]: read_question(data) for data in calculator.asks(library)}
    inputs = understood(replace(library.vocabulary, questions=asked), read_input(options.inputs))
    read, problems = read_inputs(calculator, library, inputs)
    if problems:
        said = "\n".join(f"  {problem.message} [{problem.code}]" for problem in problems)
        raise BadRequest(f"{len(problems)} of the inputs cannot be used:\n{said}\n", code="bad_answers")
    found = calculator.work_out(library, read)
    if options.format == "json":
        print_json(result_json(found))
    else:
        print(found.text)
    return MET
