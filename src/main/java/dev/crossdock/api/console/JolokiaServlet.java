package dev.crossdock.api.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.api.Problem;
import dev.crossdock.api.ProblemAnswer;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.UrlSecrets;
import dev.crossdock.login.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jolokia.server.core.http.AgentServlet;

/**
 * Jolokia where the console looks for it, held to what {@link ConsoleRestrictor} allows: for people
 * who are logged in, by GET and POST, with questions and answers of a size that pages need.
 */
@WebServlet(
    name = "jolokia",
    urlPatterns = "/hawtio/jolokia/*",
    loadOnStartup = 1,
    initParams = {
      @WebInitParam(name = "agentId", value = "crossdock"),
      @WebInitParam(name = "includeStackTrace", value = "false"),
      @WebInitParam(name = "serializeException", value = "false"),
      @WebInitParam(name = "disableDetectors", value = "true"),
      @WebInitParam(name = "maxDepth", value = "8"),
      @WebInitParam(name = "maxCollectionSize", value = "1000"),
      @WebInitParam(name = "maxObjects", value = "200000")
    })
public class JolokiaServlet extends AgentServlet {
  /** Most bytes of a question. */
  static final int MAX_QUESTION = 1 << 20;

  /** Most questions in one request. */
  static final int MAX_QUESTIONS = 50;

  /** Most bytes of an answer; the list of all MBeans has about a sixth of it. */
  static final int MAX_ANSWER = 4 << 20;

  private static final int AT_ONCE = 4;
  private static final int MAX_NESTING = 20;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
              .build());

  private final transient CurrentIdentityAssociation caller;
  private final transient Semaphore places = new Semaphore(AT_ONCE);

  @Inject
  public JolokiaServlet(ConsoleRestrictor restrictor, CurrentIdentityAssociation caller) {
    super(restrictor);
    this.caller = caller;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      answer(response, text(request, response));
    } catch (No no) {
      answer(response, no);
    } catch (JolokiaAnswer.TooLarge e) {
      answer(response, new No(ApiCode.REQUEST_TOO_LARGE, 413, "The answer would be too large."));
    }
  }

  private String text(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    requireLogin();
    if (request.getParameter("callback") != null) {
      throw new No(ApiCode.REQUEST_MALFORMED, 400, "There are no callbacks here.");
    }
    if (!places.tryAcquire()) {
      throw new No(ApiCode.TOO_MANY_REQUESTS, 429, "Jolokia answers " + AT_ONCE + " at once.");
    }
    try {
      return switch (request.getMethod()) {
        case "GET" -> one(request, response, MAX_ANSWER);
        case "POST" -> all(request, response);
        default -> throw new No(ApiCode.REQUEST_MALFORMED, 405, "Jolokia takes GET and POST.");
      };
    } finally {
      places.release();
    }
  }

  private void requireLogin() throws No {
    var identity = caller.getIdentity();
    if (identity.isAnonymous()) {
      throw new No(ApiCode.LOGIN_NEEDED, 401, ApiCode.LOGIN_NEEDED.title());
    }
    if (!identity.hasRole(Role.VIEWER.id())) {
      throw new No(ApiCode.NOT_ALLOWED, 403, ApiCode.NOT_ALLOWED.title());
    }
  }

  /** One after the other, so that no more than the answer and one more is ever in memory. */
  private String all(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var asked = question(request);
    if (!asked.isArray()) {
      return one(new JolokiaQuestion(request, bytes(asked)), response, MAX_ANSWER);
    }
    if (asked.size() > MAX_QUESTIONS) {
      throw new No(
          ApiCode.REQUEST_TOO_LARGE, 413, "At most " + MAX_QUESTIONS + " questions at once.");
    }
    var answers = new StringBuilder("[");
    for (var question : asked) {
      if (answers.length() > 1) {
        answers.append(',');
      }
      answers.append(
          one(
              new JolokiaQuestion(request, bytes(question)),
              response,
              MAX_ANSWER - answers.length()));
    }
    return answers.append(']').toString();
  }

  private static JsonNode question(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MAX_QUESTION + 1);
    if (body.length > MAX_QUESTION) {
      throw new No(ApiCode.REQUEST_TOO_LARGE, 413, "At most " + MAX_QUESTION + " bytes.");
    }
    try {
      var read = JSON.readTree(body);
      if (read.isContainerNode()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // answered like other JSON that asks nothing
    }
    throw new No(ApiCode.REQUEST_MALFORMED, 400, "The body is not a question in JSON.");
  }

  private String one(HttpServletRequest request, HttpServletResponse response, int max)
      throws IOException, ServletException {
    var answer = new JolokiaAnswer(response, max);
    super.service(request, answer);
    return answer.text();
  }

  private static byte[] bytes(JsonNode json) throws JsonProcessingException {
    return JSON.writeValueAsBytes(json);
  }

  private static void answer(HttpServletResponse response, String json) throws IOException {
    write(response, "application/json", UrlSecrets.mask(json));
  }

  private static void answer(HttpServletResponse response, No no) throws IOException {
    response.setStatus(no.status);
    if (no.status == 429) {
      response.setHeader("Retry-After", "1");
    }
    var problem = Problem.of(no.code, no.status, String.valueOf(no.getMessage()), null);
    write(response, Problem.MEDIA_TYPE, ProblemAnswer.json(problem));
  }

  private static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  /** A question that is not put to Jolokia. */
  private static final class No extends IOException {
    private final Code code;
    private final int status;

    No(Code code, int status, String message) {
      super(message);
      this.code = code;
      this.status = status;
    }
  }
}
