"""`python -m bot.language.learning FOLDER`: reads FOLDER's labelled messages, writes `data/weights` anew."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.language import judge, splitting
from bot.language.learned.weights import save
from bot.language.learning.intents import learn_intents
from bot.language.learning.lessons import as_if_new, as_shipped
from bot.language.learning.messages import read
from bot.language.learning.names import learn_names
from bot.language.learning.slots import learn_slots
from bot.language.learning.splits import learn_splits
from bot.language.learning.topics import learn_topics
from bot.language.names import tagging

WEIGHTS = Path(__file__).parents[1] / "data" / "weights"


def main(folder: Path) -> None:
    """In the order in which a message is read: each model sees what those before it found."""
    messages = list(read(folder))
    WEIGHTS.mkdir(exist_ok=True)
    print(save(learn_names(messages), WEIGHTS, "names"))
    tagging.shipped.cache_clear()
    new = as_if_new(messages)
    print(save(learn_intents(new), WEIGHTS, "intents"))
    judge.classifier.cache_clear()
    print(save(learn_splits(new), WEIGHTS, "events"))
    splitting.classifier.cache_clear()
    print(save(learn_topics(new), WEIGHTS, "topics"))
    print(save(learn_slots(as_shipped(messages)), WEIGHTS, "slots"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
