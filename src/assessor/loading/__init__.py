"""From files on disk to rubrics, cases and answers, or to every problem found in them."""
