/** The demonstration: a hub of its own, three partners, an ERP, and a report of the outcome. */
@NullMarked
package dev.crossdock.lab.demo;

import org.jspecify.annotations.NullMarked;
