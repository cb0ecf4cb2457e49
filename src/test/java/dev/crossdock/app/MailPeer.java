package dev.crossdock.app;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail server: GreenMail, with a box for orders. */
final class MailPeer implements ExampleSender, AutoCloseable {

  static final String USER = "orders@example.com";
  static final String PASSWORD = "p+ss&w%rd/?=";

  private final GreenMail server;
  private final String type;

  /** Sends attachments of this type. */
  MailPeer(String type, ServerSetup... setups) {
    this.type = type;
    server = new GreenMail(setups);
    start();
  }

  private void start() {
    server.start();
    server.setUser(USER, USER, PASSWORD);
  }

  /** The port of a protocol, such as {@code imap}. */
  int port(String protocol) {
    return switch (protocol) {
      case "imap" -> server.getImap().getPort();
      case "imaps" -> server.getImaps().getPort();
      case "smtp" -> server.getSmtp().getPort();
      default -> server.getSmtps().getPort();
    };
  }

  @Override
  public void offer(String name, byte[] content) throws Exception {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
    part.setFileName(name);
    part.setHeader("Content-Transfer-Encoding", "base64");
    var text = new MimeBodyPart();
    text.setText("An order");
    deliver(name, new MimeMultipart(text, part));
  }

  /** A mail without any attachment. */
  void offerText(String subject) throws Exception {
    var text = new MimeBodyPart();
    text.setText("When do you deliver?");
    deliver(subject, new MimeMultipart(text));
  }

  private void deliver(String subject, MimeMultipart content) throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress("edi@alder.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(USER));
    message.setSubject(subject);
    message.setContent(content);
    message.saveChanges();
    server.getUserManager().getUser(USER).deliver(message);
  }

  /** Subjects of the mails of a folder. */
  List<String> subjects(String folder) throws Exception {
    var subjects = new ArrayList<String>();
    for (var message : messages(folder)) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  private List<MimeMessage> messages(String folder) throws FolderException {
    var imap = server.getManagers().getImapHostManager();
    var user = server.getUserManager().getUser(USER);
    var box = folder.equals("INBOX") ? imap.getInbox(user) : imap.getFolder(user, folder);
    return box == null
        ? List.of()
        : box.getMessages().stream().map(stored -> stored.getMimeMessage()).toList();
  }

  List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  @Override
  public boolean keeps(String name) throws Exception {
    return subjects("INBOX").contains(name);
  }

  @Override
  public byte @Nullable [] refused(String name) throws Exception {
    for (var message : messages("Refused")) {
      if (message.getSubject().equals(name)) {
        var parts = (MimeMultipart) message.getContent();
        return parts.getBodyPart(1).getInputStream().readAllBytes();
      }
    }
    return null;
  }

  /** It forgets all mails, too. */
  @Override
  public void cut() {
    server.stop();
    start();
  }

  @Override
  public void close() {
    server.stop();
  }
}
