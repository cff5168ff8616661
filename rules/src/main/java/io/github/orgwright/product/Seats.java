package io.github.orgwright.product;

/**
 * The seats that documented rules speak of, as one reading takes them; each is one object, so that
 * rules of one set share what a check finds out about it.
 */
final class Seats {
  final Seat executive;
  final Seat chief;
  final Seat technologyChief;
  final Seat vp;
  final Seat head;
  final Seat headOfManagement;
  final Seat director;
  final Seat directorOfManagement;
  final Seat directorOfUx;
  final Seat headOfAnalytics;
  final Seat directorOfMarketing;
  final Seat seniorManager;
  final Seat manager;

  Seats(Reading reading) {
    executive = new Seat(ProductRoles.CHIEF_EXECUTIVE_OFFICER, reading);
    chief = new Seat(ProductRoles.CHIEF_PRODUCT_OFFICER, reading);
    technologyChief = new Seat(ProductRoles.CHIEF_TECHNOLOGY_OFFICER, reading);
    vp = new Seat(ProductRoles.VP_OF_PRODUCT, reading);
    head = new Seat(ProductRoles.HEAD_OF_PRODUCT, reading);
    headOfManagement = new Seat(ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT, reading);
    director = new Seat(ProductRoles.PRODUCT_DIRECTOR, reading);
    directorOfManagement = new Seat(ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT, reading);
    directorOfUx = new Seat(ProductRoles.DIRECTOR_OF_UX, reading);
    headOfAnalytics = new Seat(ProductRoles.HEAD_OF_PRODUCT_ANALYTICS, reading);
    directorOfMarketing = new Seat(ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING, reading);
    seniorManager = new Seat(ProductRoles.SENIOR_PRODUCT_MANAGER, reading);
    manager = new Seat(ProductRoles.PRODUCT_MANAGER, reading);
  }
}
