package io.github.orgwright.rules;

import io.github.orgwright.query.Who;

/** What a rule asks of an organization. */
@FunctionalInterface
interface Check {
  void run(Who who, CheckCounts counts);
}
