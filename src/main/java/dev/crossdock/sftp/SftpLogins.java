package dev.crossdock.sftp;

/** Is told who logs in by SFTP, and who is refused; returns at once. */
public interface SftpLogins {

  /** A partner logged in. */
  void loggedIn(String partner, String address);

  /** A connection ended without login after a key was refused. */
  void refused(String name, String address);
}
