# Lists all projects with the gem gitlab, and says how long that took. '--version' says which one this is.
require 'gitlab'
require 'json'

if ARGV == ['--version']
  puts "ruby-gitlab #{Gitlab::VERSION}"
  exit
end

processor = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
first = nil
count = 0
Gitlab.client(endpoint: "#{ENV['GITLAB_HOST']}/api/v4", private_token: ENV['GITLAB_TOKEN']).projects(per_page: 100).auto_paginate do
  first ||= Process.clock_gettime(Process::CLOCK_MONOTONIC)
  count += 1
end
finish = Process.clock_gettime(Process::CLOCK_MONOTONIC)

puts JSON.generate(
  Milliseconds: (finish - start) * 1000,
  FirstMilliseconds: (first - start) * 1000,
  CpuMilliseconds: (Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - processor) * 1000,
  Objects: count
)
