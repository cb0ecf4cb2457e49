package dev.crossdock.lab.demo;

import java.io.IOException;

/** A partner that is played: its SFTP session and its HTTP door. */
record Partner(String id, Sftp sftp, HttpDoor http) implements AutoCloseable {

  /** Sends a file; answers its receipt number, 0 where the door tells none. */
  long send(Drop.Door door, String name, byte[] bytes)
      throws IOException, InterruptedException, DemoFailure {
    if (door == Drop.Door.HTTP) {
      return http.post(name, bytes);
    }
    sftp.put(name, bytes);
    return 0;
  }

  @Override
  public void close() {
    sftp.close();
  }
}
