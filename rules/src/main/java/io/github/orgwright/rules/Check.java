package io.github.orgwright.rules;

import io.github.orgwright.query.Who;

/** Checks a rule: runs once for each organization, and counts what it finds. */
@FunctionalInterface
interface Check {
  void run(Who who, CheckCounts counts);
}
