"""`python -m bot.language.learning FOLDER`: reads FOLDER's labelled messages, writes `data/weights` anew."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.language import judge, splitting
from bot.language.learned.weights import save
from bot.language.learning.intents import learn_intents
from bot.language.learning.messages import read
from bot.language.learning.names import learn_names
from bot.language.learning.slots import learn_slots
from bot.language.learning.splits import learn_splits
from bot.language.names import tagging

WEIGHTS = Path(__file__).parents[1] / "data" / "weights"


def main(folder: Path) -> None:
    """In the order in which a message is read: each model sees what those before it found."""
    messages = list(read(folder))
    WEIGHTS.mkdir(exist_ok=True)
    print(save(learn_names(messages), WEIGHTS, "names"))
    tagging.tagger.cache_clear()
    print(save(learn_intents(messages), WEIGHTS, "intents"))
    judge.classifier.cache_clear()
    print(save(learn_splits(messages), WEIGHTS, "events"))
    splitting.classifier.cache_clear()
    print(save(learn_slots(messages), WEIGHTS, "slots"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
