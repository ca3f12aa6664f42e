package io.deskweave.metadata.flows;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.elements.Notes;
import io.deskweave.metadata.flows.stepping.FlowEvent;
import io.deskweave.metadata.flows.stepping.FlowState;
import io.deskweave.metadata.flows.stepping.Step;
import io.deskweave.metadata.flows.stepping.Stepping;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures flows on one thread: how long it takes to check and to compile ten of forty nodes, and how many steps are taken
 * in a second. Run its main method.
 */
final class FlowBench {

    private static final int FLOWS = 10;
    private static final int ROUNDS = 1_000;

    /** Time on the processor, so that another program is not measured. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FlowBench() {}

    @SuppressWarnings("SystemOut") // a program for people at a terminal
    public static void main(String[] arguments) {
        var flows = new ArrayList<Element>();
        for (int i = 0; i < FLOWS; i++) {
            flows.add(FlowDesk.flow("f" + i, fortyNodes()));
        }
        if (!FlowDesk.findings(flows.getFirst(), flows).isEmpty()) {
            throw new IllegalStateException(
                    FlowDesk.findings(flows.getFirst(), flows).toString());
        }
        System.out.printf("%,10.2f ms to check 10 flows of 40 nodes (median, warm)%n", median(() -> check(flows)));
        System.out.printf("%,10.2f ms to compile them%n", median(() -> compile(flows)));
        System.out.printf("%,10d steps a second%n", steps(flows));
    }

    /** A chain of stages, branches, splits with joins, approvals, timers and actions. */
    private static String fortyNodes() {
        var text = new StringBuilder("start start\n");
        var last = "start";
        for (int i = 0; i < 4; i++) {
            text.append("""
                workN stage {"who": {"roles": ["engineer"]}, "timeLimit": "hours(4)", "fields": {"mileage": "write"}}
                whichN branch
                bothN split
                oneN stage {"who": {"fields": ["assignee"]}}
                twoN timer {"wait": "urgent ? hours(1) : hours(24)"}
                joinN join
                askN approval {"steps": [{"who": {"roles": ["engineer"]}, "when": "amount > 5000"}, {"who": {"roles": ["AGENT"]}}]}
                setN setFields {"fields": {"mileage": "mileage + 1"}}
                nextN stage {"who": {"roles": ["AGENT"]}}
                LAST -> workN
                workN done -> whichN
                whichN -> bothN when mileage > 60000 && amount > 100.5
                whichN -> askN
                bothN -> oneN
                bothN -> twoN
                oneN -> joinN
                twoN -> joinN
                joinN -> askN
                askN approved -> setN
                askN rejected -> workN
                setN -> nextN
                """.replace("LAST", last).replaceAll("(\\w)N\\b", "$1" + i));
            last = "next" + i;
        }
        return text
                + "notice notify {\"who\": {\"roles\": [\"AGENT\"]}, \"message\": {\"en\": \"Done\"}}\n"
                + "later timer {\"wait\": \"days(1)\"}\n"
                + "end end\n"
                + last + " -> notice\nnotice -> later\nlater -> end\n";
    }

    private static void check(List<Element> flows) {
        var around = FlowDesk.around(flows);
        flows.forEach(flow -> FlowDesk.KIND.check(flow, around, new Notes(flow)));
    }

    private static void compile(List<Element> flows) {
        var around = FlowDesk.around(flows);
        flows.forEach(flow -> FlowDesk.KIND.compile(flow, around));
    }

    private static double median(Runnable work) {
        var times = new long[ROUNDS];
        for (int warm = 0; warm < 3; warm++) {
            for (int i = 0; i < ROUNDS; i++) {
                long began = THREADS.getCurrentThreadCpuTime();
                work.run();
                times[i] = THREADS.getCurrentThreadCpuTime() - began;
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2] / 1e6;
    }

    private static long steps(List<Element> flows) {
        var flow = FlowDesk.KIND.compile(flows.getFirst(), FlowDesk.around(flows));
        var facts = FlowDesk.facts(Map.of("mileage", 70_000L, "urgent", false));
        FlowState begun = taken(Stepping.begin(flow, facts));
        var event = new FlowEvent.Chosen(begun.tokens().getFirst().number(), "done");
        long steps = 0;
        for (int warm = 0; warm < 3; warm++) {
            steps = 0;
            long end = System.nanoTime() + 1_000_000_000L;
            while (System.nanoTime() < end) {
                for (int i = 0; i < 100; i++) {
                    taken(Stepping.step(flow, begun, event, facts));
                }
                steps += 100;
            }
        }
        return steps;
    }

    private static FlowState taken(Step step) {
        return ((Step.Taken) step).state();
    }
}
