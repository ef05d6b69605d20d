"""Reports by a person's own templates: strangers' code, so in a process apart, within limits.

`apart` starts that process and holds it to its limits, `order` is what it is
asked for, `child` what runs there, `sandbox` is
all that a template can reach, `faults` tells a mistake with its file and line, and `outside`
looks at the finished page.
"""
