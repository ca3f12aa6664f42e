/**
 * Service levels as they are defined: which clocks run on a record, how much time there is, who is told when it runs
 * out. The clocks themselves come with the ticket at work.
 */
@NullMarked
package io.deskweave.helpdesk.servicelevels;

import org.jspecify.annotations.NullMarked;
