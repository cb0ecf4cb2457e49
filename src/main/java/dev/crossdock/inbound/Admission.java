package dev.crossdock.inbound;

import dev.crossdock.store.TransmissionRefused;

/** Whether a sender may begin to send a file now. Thread-safe, and fast: every file asks. */
public interface Admission {

  /**
   * Returns where the hub takes a file of this sender. Asked before the first byte of it; a file
   * that was let in is taken to its end, whatever comes meanwhile.
   *
   * @throws TransmissionRefused with the time after which to try again
   */
  void admit(String sender) throws TransmissionRefused;
}
