package dev.crossdock.sftp;

import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** An answer to the client: no, and why. */
final class Denied extends SftpException {

  private static final long serialVersionUID = 1L;

  private Denied(int status, String message) {
    super(status, message);
  }

  /** It can't be done now, or not like this. */
  static Denied failure(String message) {
    return new Denied(SftpConstants.SSH_FX_FAILURE, message);
  }

  /** It is never allowed. */
  static Denied forbidden(String message) {
    return new Denied(SftpConstants.SSH_FX_PERMISSION_DENIED, message);
  }

  static Denied absent() {
    return new Denied(SftpConstants.SSH_FX_NO_SUCH_FILE, "There is no such file.");
  }
}
