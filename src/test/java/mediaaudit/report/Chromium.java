package mediaaudit.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One page of a headless Chromium, driven by the DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private Chromium(Process process, URI page) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Listener()).join();
  }

  /** The browser on this machine. */
  private static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts the one on this machine; where there is none, the tests are skipped. */
  static Chromium startOrSkip(Path folder) throws IOException {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "skipped: there is no Chromium on PATH");
    return start(program.get(), folder);
  }

  /** Starts one with an empty page; the folder keeps its profile. */
  private static Chromium start(Path program, Path folder) throws IOException {
    Path profile = Files.createDirectories(folder.resolve("profile"));
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--lang=en-US",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile());
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    try {
      String port = await(() -> port(profile.resolve("DevToolsActivePort")));
      Chromium browser = new Chromium(process, await(() -> page(port)));
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        browser.send(domain + ".enable", Map.of());
      }
      return browser;
    } catch (RuntimeException e) {
      end(process);
      throw e;
    }
  }

  private interface Attempt<T> {
    Optional<T> get() throws IOException, InterruptedException;
  }

  private static <T> T await(Attempt<T> attempt) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (System.nanoTime() < end) {
        Optional<T> found = attempt.get();
        if (found.isPresent()) {
          return found.get();
        }
        Thread.sleep(20);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("waited for too long");
  }

  private static Optional<String> port(Path file) throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return lines.size() < 2 ? Optional.empty() : Optional.of(lines.get(0));
  }

  private static Optional<URI> page(String port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    for (JsonNode target : MAPPER.readTree(body)) {
      if (target.path("type").asText().equals("page")) {
        return Optional.of(URI.create(target.path("webSocketDebuggerUrl").asText()));
      }
    }
    return Optional.empty();
  }

  /** Gathers messages, which may come in parts. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void receive(String text) {
    try {
      JsonNode message = MAPPER.readTree(text);
      if (message.has("id")) {
        answers.remove(message.get("id").asInt()).complete(message);
      } else {
        note(message.get("method").asText(), message.get("params"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String method, JsonNode event) {
    switch (method) {
      case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
          complaints.add(event.toString());
      case "Network.requestWillBeSent" ->
          requests.add(
              event.path("request").path("url").asText().replaceAll("(?<=^.{60}).+", "..."));
      default -> {
        // Of no interest.
      }
    }
  }

  private JsonNode send(String method, Map<String, ?> params) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(number, answer);
    ObjectNode message = MAPPER.createObjectNode().put("id", number).put("method", method);
    message.set("params", MAPPER.valueToTree(params));
    socket.sendText(message.toString(), true).join();
    JsonNode answered = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (answered.has("error")) {
      throw new IllegalStateException(method + ": " + answered.get("error"));
    }
    return answered.get("result");
  }

  /** Opens a file and waits until its script has shown it. */
  void open(Path file, String fragment) {
    navigate(file, fragment);
    until("document.getElementById('loading')?.hidden");
  }

  /** Opens a file as somebody sees it who allows no scripts; they are allowed again at the end. */
  String withoutScripts(Path file, String expression) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      navigate(file, "");
      return text(expression);
    } finally {
      send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private void navigate(Path file, String fragment) {
    send("Page.navigate", Map.of("url", "about:blank"));
    await(
        () ->
            evaluate("location.href").asText().equals("about:blank")
                ? Optional.of(1)
                : Optional.empty());
    complaints.clear();
    requests.clear();
    send("Page.navigate", Map.of("url", file.toUri() + fragment));
    until("location.protocol === 'file:' && document.readyState === 'complete'");
  }

  /** What the expression is, as JSON; promises are waited for. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  String text(String expression) {
    return evaluate(expression).asText();
  }

  /** Waits until the expression is true. */
  void until(String expression) {
    await(() -> evaluate("!!(" + expression + ")").asBoolean() ? Optional.of(1) : Optional.empty());
  }

  /** Presses a key by its name, or types a character. */
  void press(String key) {
    boolean types = key.length() == 1;
    String text = types ? key : key.equals("Enter") ? "\r" : "";
    send(
        "Input.dispatchKeyEvent",
        Map.of(
            "type",
            "keyDown",
            "key",
            key,
            "code",
            code(key),
            "windowsVirtualKeyCode",
            virtual(key),
            "text",
            text));
    send(
        "Input.dispatchKeyEvent",
        Map.of(
            "type", "keyUp", "key", key, "code", code(key), "windowsVirtualKeyCode", virtual(key)));
  }

  private static String code(String key) {
    return key.length() == 1 ? "" : key;
  }

  private static int virtual(String key) {
    return switch (key) {
      case "Enter" -> 13;
      case "Tab" -> 9;
      case "Escape" -> 27;
      case "PageUp" -> 33;
      case "PageDown" -> 34;
      case "End" -> 35;
      case "Home" -> 36;
      case "ArrowLeft" -> 37;
      case "ArrowUp" -> 38;
      case "ArrowRight" -> 39;
      case "ArrowDown" -> 40;
      default -> 0;
    };
  }

  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void dark(boolean dark) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void screenshot(Path file) throws IOException {
    String data = send("Page.captureScreenshot", Map.of()).path("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  byte[] pdf() {
    return Base64.getDecoder().decode(send("Page.printToPDF", Map.of()).path("data").asText());
  }

  /** Runs a script of a library that is on the class path. */
  void run(String resource) throws IOException {
    try (InputStream in = Chromium.class.getResourceAsStream(resource)) {
      send(
          "Runtime.evaluate",
          Map.of("expression", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /** Errors, warnings and everything else that the page wrote to the console. */
  List<String> complaints() {
    return new ArrayList<>(complaints);
  }

  /** The addresses that were asked for, the page's own included. */
  List<String> requests() {
    return new ArrayList<>(requests);
  }

  @Override
  public void close() {
    socket.abort();
    end(process);
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
