package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import mediaaudit.faults.Machine;
import org.junit.jupiter.api.RepeatedTest;

class LastWordsTest {
  private static final int THREADS = 8;
  private static final String WORDS =
      "media-audit: error: out of memory; give Java more with MEDIA_AUDIT_JAVA_OPTS=-Xmx4g\n";

  @RepeatedTest(3)
  void threadsThatLackMemoryAtTheSameMomentSayItOnce() {
    assertEquals(new Machine.Ended(5, WORDS), ended("together"));
  }

  @RepeatedTest(3)
  void whatWasSaidIsNotSaidAgain() {
    assertEquals(new Machine.Ended(5, ""), ended("late"));
  }

  private static Machine.Ended ended(String when) {
    return Machine.run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        LastWordsTest.class.getName(),
        when);
  }

  /** Is the process whose threads lack memory, all at once. */
  public static void main(String[] when) throws InterruptedException {
    LastWords words = new LastWords();
    if (when[0].equals("late")) {
      words.areSaid();
    }
    CountDownLatch start = new CountDownLatch(1);
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> lack(start));
      thread.setUncaughtExceptionHandler(words);
      thread.start();
    }
    start.countDown();
  }

  private static void lack(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new OutOfMemoryError("as if");
  }
}
