package dev.crossdock.lab.drill;

import java.util.Locale;

/** What can go wrong, in the order in which it is done. */
enum Fault {
  HUB_KILLED(SetupKind.OWN, "the hub is killed", OwnFaults::hubKilled),
  READING_KILLED(SetupKind.OWN, "the hub is killed in a large file", OwnFaults::readingKilled),
  PARKING_KILLED(SetupKind.OWN, "the hub is killed, changes wait for orders", ParkingFault::round),
  DATABASE_KILLED(SetupKind.OWN, "the embedded PostgreSQL is killed", OwnFaults::databaseKilled),
  ALL_KILLED(SetupKind.OWN, "the hub and its PostgreSQL are killed", OwnFaults::allKilled),
  DATABASE_SLOW(
      SetupKind.OWN, "its PostgreSQL stands still for seconds", MachineFaults::databaseSlow),
  BROKER_EMPTIED(SetupKind.OWN, "the hub is killed, the journal deleted", OwnFaults::brokerEmptied),
  ANSWERS_LOST(SetupKind.OWN, "the target does it, its answer is lost", FileFaults::answersLost),
  COPIES(SetupKind.OWN, "the same files three times in parallel", FileFaults::copies),
  POISON(SetupKind.OWN, "bad documents in a row", FileFaults::poison),
  UPLOAD_CUT(SetupKind.OWN, "an upload is cut at 99 %", FileFaults::uploadCut),
  BACKUP(SetupKind.OWN, "backup under load, hub lost, restored", BackupFault::round),
  ONE_OF_TWO_KILLED(SetupKind.SHARED, "one of two hubs is killed", SharedFaults::oneKilled),
  ROLLING_RESTART(SetupKind.SHARED, "two hubs restart one by one", SharedFaults::rollingRestart),
  SHARED_DATABASE_KILLED(
      SetupKind.SHARED, "their PostgreSQL is killed", SharedFaults::databaseKilled),
  BROKER_KILLED(SetupKind.SHARED, "their broker is killed", SharedFaults::brokerKilled),
  BOTH_KILLED(SetupKind.SHARED, "PostgreSQL and broker are killed", SharedFaults::bothKilled),
  JOURNAL_DELETED(
      SetupKind.SHARED, "the broker's journal is deleted", SharedFaults::journalDeleted),
  DISK_FULL(SetupKind.DISK, "the data folder's disk is full", MachineFaults::diskFull),
  CLOCK_JUMPS(
      SetupKind.CLOCK, "the clock jumps an hour ahead, then back", MachineFaults::clockJumps),
  FSYNC_FAILS(SetupKind.FSYNC, "the disk says that it wrote nothing", MachineFaults::fsyncFails);

  private final SetupKind setup;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // a method without state
  private final Exercise exercise;

  Fault(SetupKind setup, String words, Exercise exercise) {
    this.setup = setup;
    this.words = words;
    this.exercise = exercise;
  }

  SetupKind setup() {
    return setup;
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
