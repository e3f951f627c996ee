package mediaaudit.bench;

/** Nothing but the Java machine. */
public final class Hello {
  private Hello() {}

  /** Greets. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
