package dev.crossdock.app;

/** X12 interchanges from the partners of {@link StagesOnPostgres}. */
public final class X12Files {

  private X12Files() {}

  /** An interchange of 850s from a partner with these order numbers; {@code bad-1} has no date. */
  public static String orders(String sender, int control, String... numbers) {
    var out = new StringBuilder();
    int no = 0;
    for (var number : numbers) {
      no++;
      var date = number.startsWith("bad") ? "20261399" : "20261130";
      out.append("ST*850*%04d~".formatted(no));
      out.append("BEG*00*NE*%s**%s~".formatted(number, date));
      out.append("N1*BY*Buyer*92*B1~PO1*1*10*EA*2.5**UP*036000291452~CTT*1~");
      out.append("SE*6*%04d~".formatted(no));
    }
    return x12(sender, control, "PO", out.toString());
  }

  /** An X12 interchange from a partner with one group of these documents. */
  public static String x12(String sender, int control, String group, String documents) {
    return isa(sender, control)
        + "GS*%s*%s*WE*20261130*1200*%d*X*004010~".formatted(group, sender, control)
        + documents
        + "GE*%d*%d~IEA*1*%09d~".formatted(documents.split("~SE\\*").length - 1, control, control);
  }

  /** The head of an X12 interchange from a partner. */
  public static String isa(String sender, int control) {
    return "ISA*00*          *00*          *ZZ*%-15s*ZZ*WE             *261130*1200*U*00401*%09d*0*P*>~"
        .formatted(sender, control);
  }
}
