package mediaaudit.scan;

import java.util.ArrayList;
import java.util.List;

/** Small texts of a folder that could not be read, so that names alone count. */
final class UnreadTexts {
  private final List<String> sentences = new ArrayList<>();
  private int failed;

  /** The system would not read it; another time it may. */
  void failed(String path, String reason) {
    failed++;
    sentences.add("could not read " + path + ": " + reason);
  }

  /** In this locale it cannot even be asked for. */
  void cannotBeNamed(String path) {
    sentences.add("could not read " + path + ": this locale does not know its name");
  }

  /** Sentences for the user, one for each. */
  List<String> sentences() {
    return sentences;
  }

  /** How many of them another scan may be able to read. */
  int failed() {
    return failed;
  }
}
