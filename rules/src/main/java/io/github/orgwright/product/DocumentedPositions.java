package io.github.orgwright.product;

/**
 * The positions that documented rules are about, under one reading. There is one object for each
 * role, so that the rules of a set share what a check computes.
 */
final class DocumentedPositions {
  final PositionsOfRole executive;
  final PositionsOfRole chief;
  final PositionsOfRole technologyChief;
  final PositionsOfRole vp;
  final PositionsOfRole head;
  final PositionsOfRole headOfManagement;
  final PositionsOfRole director;
  final PositionsOfRole directorOfManagement;
  final PositionsOfRole directorOfUx;
  final PositionsOfRole headOfAnalytics;
  final PositionsOfRole directorOfMarketing;
  final PositionsOfRole seniorManager;
  final PositionsOfRole manager;

  DocumentedPositions(Reading reading) {
    executive = new PositionsOfRole(ProductRoles.CHIEF_EXECUTIVE_OFFICER, reading);
    chief = new PositionsOfRole(ProductRoles.CHIEF_PRODUCT_OFFICER, reading);
    technologyChief = new PositionsOfRole(ProductRoles.CHIEF_TECHNOLOGY_OFFICER, reading);
    vp = new PositionsOfRole(ProductRoles.VP_OF_PRODUCT, reading);
    head = new PositionsOfRole(ProductRoles.HEAD_OF_PRODUCT, reading);
    headOfManagement = new PositionsOfRole(ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT, reading);
    director = new PositionsOfRole(ProductRoles.PRODUCT_DIRECTOR, reading);
    directorOfManagement =
        new PositionsOfRole(ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT, reading);
    directorOfUx = new PositionsOfRole(ProductRoles.DIRECTOR_OF_UX, reading);
    headOfAnalytics = new PositionsOfRole(ProductRoles.HEAD_OF_PRODUCT_ANALYTICS, reading);
    directorOfMarketing = new PositionsOfRole(ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING, reading);
    seniorManager = new PositionsOfRole(ProductRoles.SENIOR_PRODUCT_MANAGER, reading);
    manager = new PositionsOfRole(ProductRoles.PRODUCT_MANAGER, reading);
  }
}
