package dev.crossdock.sftp;

import java.util.function.Function;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Makes the subsystem of each session, and lets our own words through to the client. */
final class PartnerSftpFactory extends SftpSubsystemFactory {

  private final Function<ServerSession, Visit> visits;

  PartnerSftpFactory(Function<ServerSession, Visit> visits) {
    this.visits = visits;
    setFileSystemAccessor(new PartnerFileAccess());
    setErrorStatusDataHandler(
        new SftpErrorStatusDataHandler() {
          @Override
          public String resolveErrorMessage(
              SftpSubsystemEnvironment subsystem,
              int id,
              Throwable problem,
              int status,
              int command,
              Object... arguments) {
            return problem instanceof Denied
                ? String.valueOf(problem.getMessage())
                : SftpErrorStatusDataHandler.super.resolveErrorMessage(
                    subsystem, id, problem, status, command, arguments);
          }
        });
  }

  @Override
  public Command createSubsystem(ChannelSession channel) {
    return new PartnerSftpSubsystem(channel, this, visits.apply(channel.getServerSession()));
  }
}
