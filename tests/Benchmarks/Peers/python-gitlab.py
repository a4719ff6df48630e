"""Lists all projects with python-gitlab, and says how long that took. '--version' says which one this is."""
import json
import os
import resource
import sys
import time

import gitlab

if sys.argv[1:] == ["--version"]:
    print("python-gitlab", gitlab.__version__)
    sys.exit()

processor = time.process_time()
start = time.perf_counter()
first = None
count = 0
for project in gitlab.Gitlab(os.environ["GITLAB_HOST"], os.environ["GITLAB_TOKEN"]).projects.list(iterator=True, per_page=100):
    first = first or time.perf_counter()
    count += 1
end = time.perf_counter()

print(json.dumps({
    "Milliseconds": (end - start) * 1000,
    "FirstMilliseconds": (first - start) * 1000,
    "CpuMilliseconds": (time.process_time() - processor) * 1000,
    "Objects": count,
    "PeakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
}))
