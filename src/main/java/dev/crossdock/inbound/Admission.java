package dev.crossdock.inbound;

import dev.crossdock.store.Refused;

/** Whether a sender may begin to send a file now. Thread-safe, and fast: every file asks. */
public interface Admission {

  /**
   * Returns where the hub takes a file of this sender. Asked before the first byte of it; a file
   * that was let in is taken to its end, whatever comes meanwhile.
   *
   * @throws Refused with the time after which to try again
   */
  void admit(String sender) throws Refused;
}
