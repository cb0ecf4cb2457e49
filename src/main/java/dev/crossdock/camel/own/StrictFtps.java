package dev.crossdock.camel.own;

import java.util.Map;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpsComponent;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.commons.net.ftp.FTPFile;

/**
 * FTPS with servers that have the name they are called by, in a certificate that the route's trust
 * store or else Java trusts, unless a route says otherwise; Camel takes any that has not run out.
 */
@Component("ftps")
final class StrictFtps extends FtpsComponent {

  private static final String TRUST_STORE = "ftpClient.trustStore.";

  private final boolean isTried;

  /** {@code isTried} where routes are built and none runs: then no trust store is opened. */
  StrictFtps(boolean isTried) {
    this.isTried = isTried;
  }

  @Override
  protected GenericFileEndpoint<FTPFile> buildFileEndpoint(
      String uri, String remaining, Map<String, Object> parameters) throws Exception {
    parameters.putIfAbsent("ftpClient.endpointCheckingEnabled", "true");
    if (isTried) {
      parameters.keySet().removeIf(name -> name.startsWith(TRUST_STORE));
    }
    if (parameters.keySet().stream().noneMatch(name -> name.startsWith(TRUST_STORE))) {
      parameters.putIfAbsent("sslContextParameters", new SSLContextParameters());
    }
    return super.buildFileEndpoint(uri, remaining, parameters);
  }
}
