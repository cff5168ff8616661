/** Organizations as parameters of jqwik properties. */
module io.github.orgwright.testkit.jqwik {
  requires transitive io.github.orgwright.testkit;
  requires transitive net.jqwik.api;
  requires static com.google.errorprone.annotations;
  requires static org.apiguardian.api;
  requires static org.jspecify;

  exports io.github.orgwright.testkit.jqwik;

  provides net.jqwik.api.providers.ArbitraryProvider with
      io.github.orgwright.testkit.jqwik.OrganizationProvider;
  provides net.jqwik.api.configurators.ArbitraryConfigurator with
      io.github.orgwright.testkit.jqwik.OrganizationConfigurator;
  provides net.jqwik.api.SampleReportingFormat with
      io.github.orgwright.testkit.jqwik.OrganizationReport;
  provides net.jqwik.api.lifecycle.LifecycleHook with
      io.github.orgwright.testkit.jqwik.CoverageHook;
}
