package mediaaudit.cli;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mediaaudit.model.Causes;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/** Reads a configuration file; whatever is wrong in it stops the program with name and line. */
final class ConfigReader {
  private static final long LONGEST_BYTES = 1024 * 1024;

  private static final Pattern PLACE = Pattern.compile("(?m)^ in .*, line (\\d{1,9}), column ");

  private final ObjectMapper yaml;

  /**
   * A reader that fills in variables.
   *
   * @param environment what they are
   */
  ConfigReader(Map<String, String> environment) {
    this.yaml = mapper(environment);
  }

  /**
   * Reads a file.
   *
   * @throws UserError when it cannot be read, or holds what is unknown or wrong
   */
  ConfigFile read(Path file) {
    ConfigFile read = read(file, ConfigFile.class);
    return read == null ? ConfigFile.EMPTY : read;
  }

  /** Reads a file that holds artwork patterns and nothing else. */
  ConfigFile.Patterns readPatterns(Path file) {
    ConfigFile.Patterns read = read(file, ConfigFile.Patterns.class);
    return read == null ? new ConfigFile.Patterns() : read;
  }

  private <T> T read(Path file, Class<T> type) {
    String text = text(file);
    try {
      JsonNode tree = yaml.readTree(text);
      return tree.isMissingNode() || tree.isNull() ? null : yaml.treeToValue(tree, type);
    } catch (JsonMappingException e) {
      throw wrong(file + " line " + line(text, e) + ": " + explain(e), e);
    } catch (JsonProcessingException e) {
      throw wrong(file + " line " + line(e) + ": this is no YAML: " + sentence(e), e);
    }
  }

  /**
   * The text of a configuration file.
   *
   * @throws UserError when it is no file, too large, or cannot be read
   */
  static String text(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw wrong(file + " is no file; name a configuration file", null);
      }
      if (Files.size(file) > LONGEST_BYTES) {
        throw wrong(file + " is larger than 1 MiB; that is no configuration file", null);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw wrong(
          "cannot read the configuration file " + file + " (" + FileFailure.inWords(e) + ")", e);
    }
  }

  private static UserError wrong(String message, Exception cause) {
    return new UserError(ExitCode.CONFIGURATION, message, cause);
  }

  /** The words without the lines of the file that stand between them. */
  private static String sentence(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining("; "));
  }

  /**
   * Where the trouble is, not where began what it is in; a text refused as a whole has no place.
   */
  private static int line(JsonProcessingException e) {
    return PLACE
        .matcher(e.getOriginalMessage())
        .results()
        .map(place -> Integer.valueOf(place.group(1)))
        .reduce((context, problem) -> problem)
        .orElse(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
  }

  private static int line(String text, JsonMappingException e) {
    List<Object> steps = new ArrayList<>();
    for (JsonMappingException.Reference step : e.getPath()) {
      steps.add(step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName());
    }
    return new YamlLines(text).of(steps);
  }

  private static String explain(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown key "
          + path(unknown)
          + "; known here are "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidNullException) {
      return path(e) + " is empty; give it a value, or remove it";
    }
    Throwable reason = cause(e);
    if (reason instanceof IllegalArgumentException) {
      return path(e) + ": " + reason.getMessage();
    }
    return e instanceof MismatchedInputException mismatch
        ? path(mismatch) + " must be " + expected(mismatch)
        : path(e) + ": " + e.getOriginalMessage().lines().findFirst().orElse("");
  }

  /** The exception that our own checks threw, else the innermost. */
  private static Throwable cause(Throwable e) {
    return Causes.of(e)
        .filter(cause -> cause instanceof IllegalArgumentException || cause.getCause() == null)
        .findFirst()
        .orElse(e);
  }

  private static String expected(MismatchedInputException mismatch) {
    Class<?> type = mismatch.getTargetType();
    if (type == null) {
      return "something else";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Set.of(ConfigValue.Workers.class, ConfigValue.Megabytes.class, int.class, Integer.class)
        .contains(type)) {
      return "a whole number";
    }
    if (java.util.Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (ConfigValue.Time.class.isAssignableFrom(type)) {
      return "a length of time with its unit, such as 90s or 7d";
    }
    boolean section = type == ConfigFile.class || type.getEnclosingClass() == ConfigFile.class;
    return section ? "a section with keys" : "a text";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex() + 1).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "the file" : path.toString();
  }

  private static ObjectMapper mapper(Map<String, String> environment) {
    SimpleModule values = new SimpleModule();
    values.addDeserializer(ConfigValue.Word.class, new WordDeserializer(null));
    values.setDeserializerModifier(new PathCheck(environment));
    return YAMLMapper.builder()
        .addModule(values)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .build();
  }

  /** Has each path checked as it is read. */
  private static final class PathCheck extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;
    private final transient Map<String, String> environment;

    PathCheck(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
      return ConfigValue.Located.class.isAssignableFrom(bean.getBeanClass())
          ? new LocatedDeserializer(usual, environment)
          : usual;
    }
  }

  /** Reads what has a path, and checks that. */
  private static final class LocatedDeserializer extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;
    private final transient Map<String, String> environment;

    LocatedDeserializer(JsonDeserializer<?> usual, Map<String, String> environment) {
      super(usual);
      this.environment = environment;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
      return new LocatedDeserializer(usual, environment);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      ConfigValue.Located read = (ConfigValue.Located) super.deserialize(parser, context);
      try {
        read.require(environment);
        return read;
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(parser, e.getMessage(), e);
      }
    }
  }

  /** Reads a word as one of the constants that the property's type names. */
  private static final class WordDeserializer extends JsonDeserializer<ConfigValue.Word<?>>
      implements ContextualDeserializer {
    private final JavaType constants;

    WordDeserializer(JavaType constants) {
      this.constants = constants;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      return new WordDeserializer(context.getContextualType().containedType(0));
    }

    @Override
    public ConfigValue.Word<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isScalarValue()) {
        return (ConfigValue.Word<?>) context.handleUnexpectedToken(ConfigValue.Word.class, parser);
      }
      try {
        return word(constants.getRawClass(), parser.getText());
      } catch (IllegalArgumentException e) {
        throw JsonMappingException.from(parser, e.getMessage(), e);
      }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ConfigValue.Word<?> word(Class type, String text) {
      return ConfigValue.Word.of(type, text);
    }
  }
}
