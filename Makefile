# The scripts do the work, so that a machine without make has the same commands (see README.md).
SCRIPT := sh scripts/python.sh
PORT ?= 8501
DATA ?= ../shared

.PHONY: run test check format picture evaluate train

run: ## open the dashboard on localhost
	@$(SCRIPT) run.py $(PORT)

test: ## every check and every test
	@$(SCRIPT) test.py

check: ## what needs no browser: format, lint, types, unit tests
	@$(SCRIPT) test.py format lint types unit

format: ## put the code into the project's format
	@$(SCRIPT) inside.py -m ruff format .
	@$(SCRIPT) inside.py -m ruff check --fix .

picture: ## take the README's picture of the start page anew
	@$(SCRIPT) inside.py scripts/picture.py

evaluate: ## measure the accuracy, with the coded sentences of the folder DATA where it is there
	@$(SCRIPT) inside.py -m analysis evaluate $(if $(wildcard $(DATA)),--data $(DATA))

train: ## learn the weights of the codebook anew
	@$(SCRIPT) inside.py scripts/train.py
