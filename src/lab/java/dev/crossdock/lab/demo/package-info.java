/** The demonstration: a hub of its own, three partners, an ERP, and what came of it all. */
@NullMarked
package dev.crossdock.lab.demo;

import org.jspecify.annotations.NullMarked;
