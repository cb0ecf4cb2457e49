package dev.crossdock.lab.drill;

import java.util.Locale;

/** What can go wrong, in the order in which it is done. */
enum Fault {
  HUB_KILLED(Place.OWN, "the hub is killed", OwnFaults::hubKilled),
  READING_KILLED(Place.OWN, "the hub is killed in a large file", OwnFaults::readingKilled),
  PARKING_KILLED(Place.OWN, "the hub is killed, changes wait for orders", ParkingFault::round),
  DATABASE_KILLED(Place.OWN, "the embedded PostgreSQL is killed", OwnFaults::databaseKilled),
  ALL_KILLED(Place.OWN, "the hub and its PostgreSQL are killed", OwnFaults::allKilled),
  DATABASE_SLOW(Place.OWN, "its PostgreSQL stands still for seconds", MachineFaults::databaseSlow),
  BROKER_EMPTIED(Place.OWN, "the hub is killed, the journal deleted", OwnFaults::brokerEmptied),
  ANSWERS_LOST(Place.OWN, "the target does it, its answer is lost", FileFaults::answersLost),
  COPIES(Place.OWN, "the same files three times in parallel", FileFaults::copies),
  POISON(Place.OWN, "bad documents in a row", FileFaults::poison),
  UPLOAD_CUT(Place.OWN, "an upload is cut at 99 %", FileFaults::uploadCut),
  BACKUP(Place.OWN, "backup under load, hub lost, restored", BackupFault::round),
  ONE_OF_TWO_KILLED(Place.SHARED, "one of two hubs is killed", SharedFaults::oneKilled),
  ROLLING_RESTART(Place.SHARED, "two hubs restart one by one", SharedFaults::rollingRestart),
  SHARED_DATABASE_KILLED(Place.SHARED, "their PostgreSQL is killed", SharedFaults::databaseKilled),
  BROKER_KILLED(Place.SHARED, "their broker is killed", SharedFaults::brokerKilled),
  BOTH_KILLED(Place.SHARED, "PostgreSQL and broker are killed", SharedFaults::bothKilled),
  JOURNAL_DELETED(Place.SHARED, "the broker's journal is deleted", SharedFaults::journalDeleted),
  DISK_FULL(Place.DISK, "the data folder's disk is full", MachineFaults::diskFull),
  CLOCK_JUMPS(Place.CLOCK, "the clock jumps an hour ahead, then back", MachineFaults::clockJumps),
  FSYNC_FAILS(Place.FSYNC, "the disk says that it wrote nothing", MachineFaults::fsyncFails);

  private final Place place;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Exercise exercise;

  Fault(Place place, String words, Exercise exercise) {
    this.place = place;
    this.words = words;
    this.exercise = exercise;
  }

  Place place() {
    return place;
  }

  String words() {
    return words;
  }

  Exercise exercise() {
    return exercise;
  }

  /** As the command line has it: {@code hub-killed}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
