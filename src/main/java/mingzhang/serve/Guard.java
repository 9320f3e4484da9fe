package mingzhang.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.address.SitePath;

/** Lets through only what a browser on this computer asks for by this computer's own name. */
final class Guard {
    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(?::(\\d{1,5}))?");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int WRONG_METHOD = 405;

    private final int port;

    Guard(int port) {
        this.port = port;
    }

    /** The status with which a request is refused; empty if it is not. */
    Optional<Integer> refusal(HttpExchange exchange) {
        if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress() || !isOwnName(exchange)) {
            return Optional.of(FORBIDDEN);
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Optional.of(WRONG_METHOD);
        }
        String path = exchange.getRequestURI().getPath();
        boolean isSafe = path != null && path.startsWith("/") && (path.equals("/") || isSafe(path.substring(1)));
        return isSafe ? Optional.empty() : Optional.of(BAD_REQUEST);
    }

    private static boolean isSafe(String path) {
        return SitePath.isSafe(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** Another name that leads here belongs to a foreign page that wants to read ours. */
    private boolean isOwnName(HttpExchange exchange) {
        String name = exchange.getRequestHeaders().getFirst("Host");
        Matcher host = HOST.matcher(name == null ? "" : name);
        return host.matches()
                && (host.group(2) == null ? port == 80 : host.group(2).equals(String.valueOf(port)));
    }
}
