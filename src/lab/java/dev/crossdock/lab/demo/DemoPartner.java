package dev.crossdock.lab.demo;

import java.io.IOException;

/** A partner that is played: its SFTP session and its HTTP channel. */
record DemoPartner(String id, Sftp sftp, HttpUpload http) implements AutoCloseable {

  /** Sends a file; answers its transmission number, 0 where the protocol tells none. */
  long send(Drop.Protocol protocol, String name, byte[] bytes)
      throws IOException, InterruptedException, DemoFailure {
    if (protocol == Drop.Protocol.HTTP) {
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
