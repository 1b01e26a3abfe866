package learninghub.journeys;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import learninghub.local.Part;

/**
 * Has a thread of a running service die of an Error where it begins a method: over the debugger's wire, so that nothing in the service is
 * made for it. The service must have been started with {@code hub.debuggable}.
 */
record ThreadDeath(String service, String type, String method) {
    private static final Pattern LISTENING =
            Pattern.compile("Listening for transport dt_socket at address: (?:127\\.0\\.0\\.1:)?(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String OF_WHAT = "java.lang.LinkageError";

    /** Where a fact can be lost or doubled: before it is sent, when it is sent but kept, before it is taken in, when it is taken but not marked. */
    static final List<ThreadDeath> OF_FACTS = List.of(
            new ThreadDeath("content-service", "learninghub.outbox.FactRelay", "pass"),
            new ThreadDeath("content-service", "learninghub.outbox.FactSender", "sendWave"),
            new ThreadDeath("content-service", "learninghub.outbox.OutboxTable", "delete"),
            new ThreadDeath("content-service", "learninghub.outbox.FactConsumer", "takeInOrder"),
            new ThreadDeath("content-service", "learninghub.outbox.FactIntake", "purge"),
            new ThreadDeath("content-service", "learninghub.outbox.FactConsumer", "commit"),
            new ThreadDeath("content-service", "learninghub.content.change.Sequencer", "place"),
            new ThreadDeath("events-service", "learninghub.outbox.FactRelay", "pass"),
            new ThreadDeath("events-service", "learninghub.outbox.OutboxTable", "delete"),
            new ThreadDeath("events-service", "learninghub.outbox.FactConsumer", "takeInOrder"),
            new ThreadDeath("events-service", "learninghub.outbox.FactIntake", "purge"),
            new ThreadDeath("events-service", "learninghub.outbox.FactConsumer", "commit"),
            new ThreadDeath("network-service", "learninghub.outbox.FactIntake", "purge"),
            new ThreadDeath("network-service", "learninghub.outbox.FactConsumer", "commit"));

    /** Whether one died: nobody may have come by, and the service may be away. */
    boolean happens() {
        try {
            VirtualMachine service = attach();
            try {
                return killNext(service);
            } finally {
                service.dispose();
            }
        } catch (IOException
                | VMDisconnectedException
                | IllegalConnectorArgumentsException
                | IncompatibleThreadStateException
                | InvalidTypeException
                | InvocationException
                | com.sun.jdi.ClassNotLoadedException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private VirtualMachine attach() throws IOException, IllegalConnectorArgumentsException {
        AttachingConnector socket = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = socket.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port());
        arguments.get("timeout").setValue(Long.toString(PATIENCE.toMillis()));
        return socket.attach(arguments);
    }

    /** The last one it told: it takes another each time it starts. */
    private String port() throws IOException {
        Part part = TheHub.hub().part(service);
        return LISTENING
                .matcher(Files.readString(part.log()))
                .results()
                .map(MatchResult::group)
                .map(line -> line.replaceAll(".*[: ]", ""))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IOException(service + " is not listening for a debugger"));
    }

    private boolean killNext(VirtualMachine vm)
            throws InterruptedException, IncompatibleThreadStateException, InvalidTypeException, InvocationException,
                    com.sun.jdi.ClassNotLoadedException {
        List<ReferenceType> types = vm.classesByName(type);
        if (types.isEmpty()) {
            return false;
        }
        Method at = types.getFirst().methodsByName(method).getFirst();
        BreakpointRequest here = vm.eventRequestManager().createBreakpointRequest(at.location());
        here.setSuspendPolicy(BreakpointRequest.SUSPEND_EVENT_THREAD);
        here.addCountFilter(1);
        here.enable();
        EventSet met = vm.eventQueue().remove(PATIENCE.toMillis());
        while (met != null) {
            for (Event event : met) {
                if (event instanceof BreakpointEvent reached) {
                    die(vm, reached.thread());
                    met.resume();
                    return true;
                }
            }
            met.resume();
            met = vm.eventQueue().remove(PATIENCE.toMillis());
        }
        return false;
    }

    private static void die(VirtualMachine vm, ThreadReference thread)
            throws IncompatibleThreadStateException, InvalidTypeException, InvocationException,
                    com.sun.jdi.ClassNotLoadedException {
        ClassType kind = (ClassType) vm.classesByName(OF_WHAT).getFirst();
        ObjectReference error = kind.newInstance(
                thread, kind.concreteMethodByName("<init>", "()V"), List.of(), ObjectReference.INVOKE_SINGLE_THREADED);
        thread.stop(error);
    }

    @Override
    public String toString() {
        return service + ", " + type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
