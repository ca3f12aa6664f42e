package io.deskweave.metadata.exports;

import io.deskweave.metadata.exports.Exports.AskedRows;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Order;
import java.util.List;

/**
 * Reads which records an export is about. How filters are written is known to the API: its front door brings the one
 * bean.
 */
public interface ExportQuestions {

    /** Refuses what the API's own list would refuse, with the argument that it is about. */
    Question read(InForce inForce, ObjectModel object, AskedRows rows);

    /** Which records, in which order. */
    record Question(Filter filter, List<Order> order) {
        public Question {
            order = List.copyOf(order);
        }
    }
}
