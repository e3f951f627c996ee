package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists of names as the vocabularies write them: a bar parts two names, a space stands for a gap
 * between two words, and a hyphen for a place where names have a gap or none: {@code blu-ray} is
 * both {@code blu ray} and {@code bluray}.
 */
final class Aliases {
  private Aliases() {}

  /** All the phrases that such a list stands for. */
  static List<String> of(String list) {
    List<String> phrases = new ArrayList<>();
    for (String alias : list.split("\\|")) {
      if (!alias.isEmpty()) {
        phrases.addAll(spellings(alias));
      }
    }
    return phrases;
  }

  private static List<String> spellings(String alias) {
    int joint = alias.indexOf('-');
    if (joint < 0) {
      return List.of(alias);
    }
    List<String> spellings = new ArrayList<>();
    for (String rest : spellings(alias.substring(joint + 1))) {
      spellings.add(alias.substring(0, joint) + rest);
      spellings.add(alias.substring(0, joint) + " " + rest);
    }
    return spellings;
  }
}
