package dev.crossdock.camel.own;

import java.util.Map;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpRemoteFile;
import org.apache.camel.spi.annotations.Component;

/** SFTP with servers whose host key is known, unless a route says otherwise; Camel takes any. */
@Component("sftp")
@SuppressWarnings("rawtypes") // as Camel declares it
final class StrictSftp extends SftpComponent {

  @Override
  protected GenericFileEndpoint<SftpRemoteFile> buildFileEndpoint(
      String uri, String remaining, Map<String, Object> parameters) throws Exception {
    parameters.putIfAbsent("strictHostKeyChecking", "yes");
    return super.buildFileEndpoint(uri, remaining, parameters);
  }
}
