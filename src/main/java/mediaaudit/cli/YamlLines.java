package mediaaudit.cli;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds on which line of a YAML text a key or an element stands. */
final class YamlLines {
  /** Null where there is no such tree: of an empty text, or one that nests or repeats too much. */
  private final Node document;

  YamlLines(String text) {
    this.document = compose(text);
  }

  private static Node compose(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (YAMLException ignored) {
      // Whoever reads the values has no such limits and says what is wrong; on the first line then.
      return null;
    }
  }

  /**
   * The line of what the steps lead to, from 1; of the last step that is there.
   *
   * @param steps names of keys, and 0-based numbers of elements
   */
  int of(List<Object> steps) {
    Node node = document;
    int line = 1;
    for (Object step : steps) {
      Optional<Found> found =
          step instanceof String key ? inMapping(node, key) : inSequence(node, (Integer) step);
      if (found.isEmpty()) {
        return line;
      }
      line = found.get().line();
      node = found.get().value();
    }
    return line;
  }

  private record Found(int line, Node value) {
    static Found of(Node at, Node value) {
      return new Found(at.getStartMark().getLine() + 1, value);
    }
  }

  private static Optional<Found> inMapping(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(tuple -> isKey(tuple, key))
        .findFirst()
        .map(tuple -> Found.of(tuple.getKeyNode(), tuple.getValueNode()));
  }

  private static Optional<Found> inSequence(Node node, int index) {
    if (!(node instanceof SequenceNode sequence) || index >= sequence.getValue().size()) {
      return Optional.empty();
    }
    Node element = sequence.getValue().get(index);
    return Optional.of(Found.of(element, element));
  }

  private static boolean isKey(NodeTuple tuple, String key) {
    return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
  }
}
