package mingzhang.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The YAML language server that editors run, spoken to as an editor does. */
final class LanguageServer implements Closeable {
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final Path root;
    private final Map<String, Object> settings;
    private int last;

    private LanguageServer(Process process, Path root, Map<String, Object> settings) {
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream());
        this.out = process.getOutputStream();
        this.root = root;
        this.settings = settings;
    }

    /** Starts it on a folder with the schemas of the folder's settings. */
    static LanguageServer start(Path server, Path root, JsonNode settings) throws IOException {
        Process process = new ProcessBuilder("node", server.toString(), "--stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Object> schemas = new LinkedHashMap<>();
        settings.path("yaml.schemas")
                .fields()
                .forEachRemaining(schema -> schemas.put(
                        root.resolve(schema.getKey()).toUri().toString(),
                        schema.getValue().asText()));
        LanguageServer started =
                new LanguageServer(process, root, Map.of("schemas", schemas, "hover", true, "completion", true));
        started.ask("initialize", Map.of("rootUri", root.toUri().toString(), "capabilities", Map.of(), "processId", 0));
        started.tell("initialized", Map.of());
        started.tell("workspace/didChangeConfiguration", Map.of("settings", Map.of()));
        started.giveSettings();
        return started;
    }

    void open(String file, String text) throws IOException {
        tell(
                "textDocument/didOpen",
                Map.of("textDocument", Map.of("uri", uri(file), "languageId", "yaml", "version", 1, "text", text)));
    }

    JsonNode at(String question, String file, int line, int character) throws IOException {
        return ask(
                "textDocument/" + question,
                Map.of(
                        "textDocument",
                        Map.of("uri", uri(file)),
                        "position",
                        Map.of("line", line, "character", character)));
    }

    private String uri(String file) {
        return root.resolve(file).toUri().toString();
    }

    private JsonNode ask(String method, Map<String, Object> parameters) throws IOException {
        int id = ++last;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters));
        while (true) {
            JsonNode message = receive();
            if (message.path("id").asInt() == id && !message.has("method")) {
                return message.path("result");
            }
            answer(message);
        }
    }

    /** The server asks for them once it is told that they changed. */
    private void giveSettings() throws IOException {
        JsonNode message = receive();
        while (!answer(message)) {
            message = receive();
        }
    }

    /** Answers a question of the server's; true if it was for the settings. */
    private boolean answer(JsonNode question) throws IOException {
        boolean isForSettings = question.path("method").asText().equals("workspace/configuration");
        if (question.has("id") && question.has("method")) {
            Object result = isForSettings ? List.of(settings, Map.of(), Map.of(), Map.of(), Map.of()) : Map.of();
            send(Map.of("jsonrpc", "2.0", "id", question.path("id"), "result", result));
        }
        return isForSettings;
    }

    private void tell(String method, Map<String, Object> parameters) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
    }

    private void send(Map<String, Object> message) throws IOException {
        byte[] body = json.writeValueAsBytes(message);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private JsonNode receive() throws IOException {
        int length = 0;
        for (String header = header(); !header.isEmpty(); header = header()) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring(16));
            }
        }
        return json.readTree(in.readNBytes(length));
    }

    private String header() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the language server ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
