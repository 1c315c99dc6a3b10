"""The dashboard's entry script: `streamlit run dashboard.py`."""

from ui.navigation import run_dashboard

run_dashboard()
