package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgGenerator;

/** An arbitrary of generated organizations; its edge cases have the smallest sizes allowed. */
final class OrganizationArbitrary extends SampleArbitrary<Organization> {
  final OrgGenerator generator;

  OrganizationArbitrary(OrgGenerator generator) {
    super(generator, generator::smallest);
    this.generator = generator;
  }
}
