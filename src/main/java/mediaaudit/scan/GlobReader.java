package mediaaudit.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One reading of a glob from left to right. */
final class GlobReader {
  private static final int DEEPEST = 100;

  private final String glob;
  private final int lastBracket;
  private final int lastBrace;
  private final StringBuilder literal = new StringBuilder();
  private List<GlobPart> parts = new ArrayList<>();
  private int at;
  private int depth;
  private Optional<Character> unclosed = Optional.empty();

  GlobReader(String glob) {
    this.glob = glob;
    this.lastBracket = glob.lastIndexOf(']');
    this.lastBrace = glob.lastIndexOf('}');
  }

  /**
   * The glob as one part.
   *
   * @throws PatternSyntaxException when it is none
   */
  GlobPart read() {
    return sequence();
  }

  /** After reading, a bracket or brace that nothing closes, and that stands for itself. */
  Optional<Character> unclosed() {
    return unclosed;
  }

  /** Up to the end or, within braces, up to the comma or brace that ends an alternative. */
  private GlobPart sequence() {
    List<GlobPart> around = parts;
    parts = new ArrayList<>();
    while (at < glob.length() && !(depth > 0 && isOneOf(",}"))) {
      next();
    }
    endLiteral();
    GlobPart whole = new GlobPart.Sequence(List.copyOf(parts));
    parts = around;
    return whole;
  }

  private void next() {
    if (glob.startsWith("**/", at)) {
      add(3, new GlobPart.Folders());
    } else if (glob.startsWith("**", at)) {
      add(2, new GlobPart.All());
    } else if (isOneOf("*")) {
      add(1, new GlobPart.Some());
    } else if (isOneOf("?")) {
      add(1, new GlobPart.One());
    } else if (isOneOf("[") && lastBracket >= at + 2) {
      addSet(glob.indexOf(']', at + 2));
    } else if (isOneOf("{") && lastBrace > at) {
      addChoice();
    } else {
      unclosed = isOneOf("[{") ? Optional.of(glob.charAt(at)) : unclosed;
      literal.append(glob.charAt(at++));
    }
  }

  private boolean isOneOf(String characters) {
    return characters.indexOf(glob.charAt(at)) >= 0;
  }

  private void add(int length, GlobPart part) {
    endLiteral();
    at += length;
    parts.add(part);
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(GlobPart.Literal.of(literal.toString()));
      literal.setLength(0);
    }
  }

  private void addSet(int close) {
    String set = glob.substring(at + 1, close).replaceFirst("^!", "^");
    String escaped = "[" + set.replaceAll("[\\\\\\[&]", "\\\\$0") + "]";
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    add(close + 1 - at, new GlobPart.OneOf(Pattern.compile(escaped, flags)));
  }

  private void addChoice() {
    endLiteral();
    if (++depth > DEEPEST) {
      throw new PatternSyntaxException("Braces too deep", glob, at);
    }
    List<GlobPart> alternatives = new ArrayList<>();
    do {
      at++;
      alternatives.add(sequence());
    } while (at < glob.length() && isOneOf(","));
    if (at == glob.length()) {
      throw new PatternSyntaxException("Unclosed group", glob, at);
    }
    depth--;
    add(1, new GlobPart.Choice(List.copyOf(alternatives)));
  }
}
