"""pysbd + quantulum3 + dateparser, sentence by sentence, in a process and an environment of their own.

Reads one JSON list of posts a line from stdin; prints a line with the CPU seconds that they took.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import pysbd  # noqa: E402
from dateparser.search import search_dates  # noqa: E402
from quantulum3 import parser  # noqa: E402

segmenter = pysbd.Segmenter(language="en", clean=False)


def read(post):
    for sentence in segmenter.segment(post):
        parser.parse(sentence)
        search_dates(sentence, languages=["en"])


read("The first sentence loads whatever is loaded once, for 3 reasons, on 5 May 1911.")
print("ready", flush=True)
for line in sys.stdin:
    posts = json.loads(line)
    begin = time.process_time()
    failed = 0
    for post in posts:
        try:
            read(post)
        except Exception:  # the packages raise on some texts; the time they took counts all the same
            failed += 1
    print(json.dumps({"seconds": time.process_time() - begin, "failed": failed}), flush=True)
