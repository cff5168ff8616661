package io.github.orgwright.rules;

import io.github.orgwright.query.Who;

/** How a rule is checked: runs once for each organization, and counts what it finds. */
@FunctionalInterface
interface Check {
  void run(Who who, CheckCounts counts);
}
